"""The network with time: valid references, days, and no letters that XML forbids."""

import datetime
import io
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.events.reports import claim, report
from tests.record.exports.events import EVENTS, events

from araxes.events.joining import join
from araxes.record.exports.gexf import write_gexf

SPACE = {"g": "http://gexf.net/1.3"}


def read(told, **options):
    file = io.BytesIO()
    without = write_gexf(told, file, **options)
    return etree.fromstring(file.getvalue()), without


def test_edges_have_sides_days_type_and_weight() -> None:
    root, without = read(EVENTS, label={"FJI": "Fiji", "TON": "Tonga", "WSM": "Samoa"}.get)
    graph = root.find("g:graph", SPACE)
    assert (root.get("version"), graph.get("mode"), graph.get("timeformat")) == ("1.3", "dynamic", "date")
    assert (graph.get("start"), graph.get("end")) == ("2021-03-01", "2021-04-30")
    assert {node.get("id"): node.get("label") for node in root.iterfind(".//g:node", SPACE)} == {
        "FJI": "Fiji",
        "TON": "Tonga",
        "WSM": "Samoa",
    }
    edges = root.findall(".//g:edge", SPACE)
    visit, *joint = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges]
    assert visit == ("FJI", "TON", "CONSULT")
    assert joint == [(one, other, "COOPERATE") for one, other in itertools.permutations(["FJI", "TON", "WSM"], 2)]
    assert (edges[1].get("start"), edges[1].get("end"), edges[1].get("weight")) == ("2021-04-01", "2021-04-30", "1.0")
    values = {value.get("for"): value.get("value") for value in edges[0].iterfind(".//g:attvalue", SPACE)}
    assert (values["event"], values["origins"], values["joint"]) == ("a", "2", "false")
    assert without == 1


def test_control_characters_do_not_break_it() -> None:
    told = claim("a", quote="bell \x07 and\x00 null")
    root, _ = read([join([report("a", "FJI > TON", on="2021", claims=(told,))])])
    assert root.find(".//g:attvalue[@for='quote']", SPACE).get("value") == "bell  and null"


@settings(max_examples=30, deadline=None)
@given(st.lists(events(), max_size=4))
def test_ends_of_edges_are_nodes_and_ids_are_apart(told) -> None:
    alone = {event.id: event for event in told}.values()
    root, _ = read(alone)
    nodes = {node.get("id") for node in root.iterfind(".//g:node", SPACE)}
    edges = root.findall(".//g:edge", SPACE)
    declared = {one.get("id") for one in root.iterfind(".//g:attribute", SPACE)}
    assert len({edge.get("id") for edge in edges}) == len(edges)
    for edge in edges:
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert datetime.date.fromisoformat(edge.get("start")) <= datetime.date.fromisoformat(edge.get("end"))
        assert {value.get("for") for value in edge.iterfind(".//g:attvalue", SPACE)} <= declared
