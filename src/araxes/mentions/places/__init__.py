"""Places: a gazetteer of the world, names found in text, and each tied to the map."""

from araxes.mentions.places.containment import country_of, inside
from araxes.mentions.places.find import find_places
from araxes.mentions.places.gazetteer import Gazetteer, load_gazetteer

__all__ = ["Gazetteer", "country_of", "find_places", "inside", "load_gazetteer"]
