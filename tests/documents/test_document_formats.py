"""Files of every format, and files that cannot be read."""

# ruff: noqa: E501 -- tables of cases read best with a case per line

import functools
import http.server
import sys
import threading
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from document_files import pdf, word_file

from araxes.documents import Document, Rejection, read_document, read_documents
from araxes.errors import BadOption, UnreachableAddress, UnreadableDocument

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers meet - Gulf Site</title>
<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta property="og:site_name" content="Gulf Site">
</head><body><nav><a href="/">Home</a></nav><article><h1>Ministers meet in Muscat</h1>
<p>The foreign ministers of Oman and Iran met in Muscat on Tuesday.<sup><a href="#n1">1</a></sup> They <a
href="https://example.org/x?utm_source=perplexity">discussed</a> trade and <b>shipping</b>, the ministry said later.</p>
<p>Both sides had met before, and there were questions that were open after the earlier round of talks.</p>
<h3>Notes</h3><ol><li id="n1">Oman News, 4 March 2024, <a href="https://omannews.gov.om/a">link</a></li></ol>
</article><footer>© Gulf Site</footer></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Ghana recalls envoy</title><link>https://wire.example/1</link><pubDate>Tue, 04 Jun 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Ghana recalled its ambassador from Togo on Tuesday.&lt;/p&gt;</description></item>
<item><title>Togo replies</title><link>https://wire.example/2</link><description>Togo called the step regrettable.</description></item>
</channel></rss>"""
HEAD = "Quarterly Review of Regional Affairs"
PAGES = [
    [HEAD, ("A new ferry line across the gulf", 18, 72, 730),
     ("The transport ministers of Oman and Iran opened a ferry line between Muscat and", 11, 72, 700),
     ("Bandar Abbas in spring, and both sides called it a model for the next sum-", 11, 72, 686), ("mer season.", 11, 72, 672),
     ("The second paragraph starts here and says that the ministry of transport of Oman", 11, 72, 644),
     ("will pay half of the cost, while the rest comes from a fund of", 11, 72, 630), ("12", 9, 300, 40)],
    [HEAD, ("the port authority, which was set up in the year before this one was opened.", 11, 72, 730), ("13", 9, 300, 40)],
    [HEAD, ("The last page says little, but its head is the same as on all of the others.", 11, 72, 730), ("14", 9, 300, 40)],
]  # fmt: skip


def test_a_page_gives_text_metadata_and_notes(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    document = read_document(tmp_path / "page.html")
    assert (document.title, document.outlet, str(document.published.date)) == (
        "Ministers meet in Muscat",
        "Gulf Site",
        "2024-03-05",
    )
    assert document.published.found == "metadata"
    assert "Home" not in document.text
    note = next(source for source in document.sources if source.label == "1")
    assert note.address == "https://omannews.gov.om/a"
    assert note.sentences[0].of(document.text) == "The foreign ministers of Oman and Iran met in Muscat on Tuesday."
    assert "chat-assistant-citation" in [warning.code for warning in document.warnings]


def test_a_page_cut_off_is_read_with_a_warning(tmp_path):
    (tmp_path / "cut.html").write_text(PAGE[: PAGE.index("Both sides") + 20], encoding="utf-8")
    document = read_document(tmp_path / "cut.html")
    assert "met in Muscat on Tuesday" in document.text
    assert "truncated-page" in [warning.code for warning in document.warnings]


def test_a_pdf_is_put_together(tmp_path):
    (tmp_path / "review.pdf").write_bytes(pdf(PAGES))
    document = read_document(tmp_path / "review.pdf")
    paragraphs = [block.span.of(document.text) for block in document.blocks]
    assert document.title == "A new ferry line across the gulf"
    assert paragraphs[1].endswith("for the next summer season.")
    assert "a fund of the port authority" in paragraphs[2]
    assert HEAD not in document.text
    assert "13" not in document.text


def test_a_word_file_keeps_styles(tmp_path):
    pairs = [("Title", "Talks in Nairobi"), ("Normal", "By Ana Ruiz"), ("Heading 1", "The meeting"),
             ("Normal", "Kenya and Uganda signed a trade agreement in Nairobi. It enters into force in July."),
             ("List Bullet", "Tariffs fall by half.")]  # fmt: skip
    (tmp_path / "talks.docx").write_bytes(word_file(pairs))
    document = read_document(tmp_path / "talks.docx")
    assert (document.title, document.author) == ("Talks in Nairobi", "Ana Ruiz")
    assert [block.role for block in document.blocks][-2:] == ["body", "list"]


def test_a_feed_gives_a_document_per_entry(tmp_path):
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    one, two = read_documents([tmp_path / "feed.xml"])
    assert (one.name, one.address, str(one.published.date)) == (
        "Ghana-recalls-envoy",
        "https://wire.example/1",
        "2024-06-04",
    )
    assert two.published is None
    with pytest.raises(BadOption, match="2 documents"):
        read_document(tmp_path / "feed.xml")


ENCODED = [
    ("utf-8-sig", "Peru and Chile signed – at last – a “treaty”."),
    ("utf-16", "Peru and Chile signed – at last – a “treaty”."),
    ("utf-16-le", "Peru and Chile signed at last a treaty on the border."),
    ("cp1252", "São Tomé and Perú signed a treaty – at last."),
    ("cp1254", "Türkiye's minister Işık met Mr Şahin in Iğdır on Monday, officials said."),
    ("cp1251", "Министры двух стран встретились в понедельник и подписали договор о границе. Переговоры шли два дня."),
]


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_encodings_are_told(tmp_path, encoding, text):
    (tmp_path / "text.txt").write_bytes(text.encode(encoding))
    assert read_document(tmp_path / "text.txt").text == text


def test_plain_text_is_kept_as_read(tmp_path):
    text = "\r\nHeadline\r\n\r\nThe ministers met.\tThey left.  \n\n"
    (tmp_path / "text.txt").write_bytes(text.encode())
    document = read_document(tmp_path / "text.txt")
    assert document.text == text
    assert document.id == read_document(tmp_path / "text.txt").id


UNREADABLE = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n ", "empty"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "image"),
    "nothing.pdf": (pdf([[], []]), "no text"),
    "cut.pdf": (b"%PDF-1.4\n1 0 obj\n<< /Type", "damaged"),
    "cut.docx": (word_file([("Normal", "Words")])[:300], "damaged"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word"),
    "data.xml": (b"<?xml version='1.0'?><stock><item/></stock>", "neither a page nor"),
    "page.html": (b"<html><head><script>x()</script></head><body></body></html>", "no text"),
    "feed.rss": (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "no entry"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_rejected_with_a_remedy(tmp_path, name):
    content, reason = UNREADABLE[name]
    (tmp_path / name).write_bytes(content)
    (rejection,) = read_documents([tmp_path / name])
    assert isinstance(rejection, Rejection)
    assert reason in rejection.reason
    assert rejection.remedy
    with pytest.raises(UnreadableDocument, match=name):
        read_document(tmp_path / name)


def test_the_others_go_on_and_names_are_unique(tmp_path):
    (tmp_path / "a").mkdir()
    for path in (tmp_path / "talks.txt", tmp_path / "a" / "talks.txt"):
        path.write_text("The ministers met on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    read = list(read_documents([tmp_path, tmp_path / "missing.txt"]))
    assert [type(one).__name__ for one in read] == ["Document", "Rejection", "Document", "Rejection"]
    assert [one.name for one in read if isinstance(one, Document)] == ["talks", "talks-2"]
    assert "no such file" in read[-1].reason


def test_standard_input_is_handed_over():
    assert read_document("-", stdin=lambda: b"The ministers met on Monday.").origin == "-"
    (rejection,) = read_documents(["-"])
    assert "standard input" in rejection.reason


def test_a_bad_date_is_refused():
    with pytest.raises(BadOption, match="May 2024"):
        read_document("-", published="May 2024", stdin=lambda: b"x")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def test_an_address_is_fetched(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    try:
        document = read_document(f"{base}/page.html")
        assert (document.address, document.name) == (f"{base}/page.html", "page")
        with pytest.raises(UnreachableAddress, match="404"):
            read_document(f"{base}/missing.html")
    finally:
        server.shutdown()
        server.server_close()
    with pytest.raises(UnreachableAddress, match="does not answer"):
        read_document(f"{base}/page.html")


def test_large_text_takes_linear_time():
    text = "The ministers met on Monday.[1] They left for the capital, see https://a.example/b for it. " * 4_000
    document = read_document("-", stdin=text.encode)
    assert len(document.blocks) == 1
    assert len(document.sources) == 1
