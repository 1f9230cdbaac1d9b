"""Crosswalks: what the codes of other schemes mean in PLOVER and in ours; read from resource files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Any

from araxes.record.imports.tables import UnusableRow
from araxes.resource_files import mapping

DIGITS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of another scheme, and what it means here.

    ``frame`` is scheme and code (``cameo/042``); ``type`` is ``None`` where PLOVER has none; ``intensity`` runs from
    -10 (conflict) to +10 (cooperation), ``None`` where the scheme has no such value. ``exchanged`` codes tell the act
    from its recipient's side ("host a visit"); in ``joint`` ones all sides act together. ``reasons`` say how the coding
    came about.
    """

    frame: str
    name: str
    type: str | None = None
    mode: str | None = None
    kind: str | None = None
    context: tuple[str, ...] = ()
    intensity: float | None = None
    exchanged: bool = False
    joint: bool = False
    reasons: tuple[str, ...] = ()


def load_crosswalk(name: str) -> dict[str, Any]:
    """Return the mapping in ``resources/crosswalks/NAME.yaml``; `MissingResource` when the installation lacks it."""
    return mapping("crosswalks", name)


@cache
def cameo() -> Mapping[str, Code]:
    """Return every CAMEO code, two to four digits."""
    return {code: _cameo_code(code, values) for code, values in load_crosswalk("cameo")["codes"].items()}


@cache
def cameo_names() -> Mapping[str, str]:
    """Return the CAMEO code of each event name, in lower case."""
    crosswalk = load_crosswalk("cameo")
    roots_last = sorted(crosswalk["codes"].items(), key=lambda item: -len(item[0]))
    names: dict[str, str] = {}
    for code, values in roots_last:
        names.setdefault(values["name"].casefold(), code)
    return {**names, **{name.casefold(): code for name, code in crosswalk["names"].items()}}


def cameo_coded(code: str) -> Code:
    """Return what a CAMEO code means; `UnusableRow` when there is none such.

    A leading zero that a spreadsheet took away ("42" for "042") is given back where that alone makes a code: PLOVER's
    and CAMEO's two-digit roots go unchanged.
    """
    found = cameo().get(code) or cameo().get("0" + code)
    if found is None:
        raise UnusableRow(f"{code!r} is no CAMEO code; codes have two to four digits, such as 042 or 1823")
    return found


def cameo_named(name: str) -> Code:
    """Return what a CAMEO event name means, in any letter case; `UnusableRow` when it is none."""
    code = cameo_names().get(name.casefold())
    if code is None:
        raise UnusableRow(f"{name!r} is no CAMEO event name")
    return cameo_coded(code)


@cache
def intensities() -> Mapping[tuple[str, str | None], float]:
    """Return an intensity for each PLOVER type and mode: the mean Goldstein value of the CAMEO codes that go there.

    Under ``(type, None)`` stands the mean over all codes of the type. One decimal, -10 to +10.
    """
    values: dict[tuple[str, str | None], list[float]] = {}
    for code in cameo().values():
        if code.type is not None and code.intensity is not None:
            for key in {(code.type, code.mode), (code.type, None)}:
                values.setdefault(key, []).append(code.intensity)
    return {key: round(fmean(found), DIGITS) for key, found in values.items()}


def intensity_of(event_type: str, mode: str | None, *, frame: str = "") -> float:
    """Return the intensity of a PLOVER type and mode, that of the type where the mode has none of its own.

    An imported ``frame`` (``cameo/057``) that goes to this type has its own value, as long as the type is still its.
    """
    code = cameo().get(frame.removeprefix("cameo/")) if frame.startswith("cameo/") else None
    if code and code.type == event_type and code.intensity is not None:
        return code.intensity
    known = intensities()
    return known.get((event_type, mode), known[event_type, None])


def _cameo_code(code: str, values: Mapping[str, Any]) -> Code:
    context = values.get("context")
    exchanged = bool(values.get("exchanged", False))
    told = f"CAMEO {code} ({values['name']}), by the crosswalk from CAMEO to PLOVER"
    return Code(
        frame=f"cameo/{code}",
        name=values["name"],
        type=values.get("type"),
        mode=values.get("mode"),
        kind=values.get("kind"),
        context=(context,) if context else (),
        intensity=float(values["goldstein"]),
        exchanged=exchanged,
        reasons=(told, "told from the recipient's side: initiator and recipient exchanged") if exchanged else (told,),
    )
