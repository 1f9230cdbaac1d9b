"""A record of texts made up for the tests of the brief, read by the program itself."""

from pathlib import Path

from araxes.documents import from_text
from araxes.pipeline import Coder
from araxes.record import Selection, open_record

TEXTS = {
    "2024-06-20": (
        "The joint exercise of Kenya and Ethiopia near Moyale took place on 10-12 June 2024. "
        "The exercise was held as a result of decisions taken earlier. "
        "The decisions had been taken during the visit of the Ethiopian president to Kenya on 2 May 2024. "
        "On 20 May 2024 the defence ministers of Kenya and Ethiopia met in Nairobi. "
        "Kenyan officials said that it was the first ever joint exercise of Kenya and Ethiopia. "
        "On 8 June 2024 the foreign minister of Ethiopia visited Somalia. "
        "Kenya plans to sign an agreement with Ethiopia in December 2024. "
        "Ethiopia denied that it had attacked Kenya on 3 June 2024. "
        "Ethiopia opposes the Lamu corridor. Kenya supports the Lamu corridor. "
        "Somalia considers the Lamu corridor a red line. "
        "Kenya has at least 30 thousand soldiers on the border, of whom 4-5 thousand guard the port of Lamu."
    ),
    "2024-08-01": (
        "Kenya and Ethiopia held a joint exercise in Marsabit on 3 March 2021. "
        "Kenya condemned Ethiopia on 4 July 2024. "
        "Ethiopia now supports the Lamu corridor if Kenya lowers its tariffs."
    ),
}


def read_record(path: Path, coder: Coder) -> Path:
    """Read the texts into a record; the condemnation of 4 July is rejected by a reviewer."""
    documents = [
        from_text(text, published=date, name=date, origin=date, address=f"https://example.org/{date}")
        for date, text in TEXTS.items()
    ]
    with open_record(path) as record:
        assert [one.outcome for one in record.read(documents, coder)] == ["added", "added"]
        (accused,) = record.events(Selection(types=("ACCUSE",)))
        record.decide("reject", accused.id, coder="tester", reason="a test")
    return path
