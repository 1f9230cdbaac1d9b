"""States as nodes, cooperation and conflict as signed ties: camps, and how far the ties are from fitting two camps."""

from araxes.relations.network.blocs import Blocs, blocs
from araxes.relations.network.chance import Chance, chance
from araxes.relations.network.edges import EdgeList, read_edges
from araxes.relations.network.frustration import Frustration, frustration
from araxes.relations.network.graph import SignedGraph, Tie
from araxes.relations.network.structure import Structure, structure
from araxes.relations.network.ties import Drawn, Rule, ties_from
from araxes.relations.network.tipping import Tip, Tips, tips
from araxes.relations.network.triangles import Triangles, triangles

__all__ = [
    "Blocs",
    "Chance",
    "Drawn",
    "EdgeList",
    "Frustration",
    "Rule",
    "SignedGraph",
    "Structure",
    "Tie",
    "Tip",
    "Tips",
    "Triangles",
    "blocs",
    "chance",
    "frustration",
    "read_edges",
    "structure",
    "ties_from",
    "tips",
    "triangles",
]
