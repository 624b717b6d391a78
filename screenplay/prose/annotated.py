"""The annotated manuscript: a text and what the passes have found in it, layer upon layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from screenplay.manuscript import Manuscript

__all__ = ["Annotated", "Layer", "Pass"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Layer(Generic[T]):
    """The key of a layer: its name, and the type of its annotations.

    Attributes:
        name: What the layer holds, in the plural.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A manuscript with layers of annotations; a pass returns a new one with one more layer.

    Attributes:
        manuscript: The text and its blocks.
        layers: By the name of the layer, the pass that made it and its annotations.
    """

    manuscript: Manuscript
    layers: Mapping[str, tuple[str, tuple[Any, ...]]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def text(self) -> str:
        """The manuscript's text."""
        return self.manuscript.text

    def __getitem__(self, layer: Layer[T]) -> tuple[T, ...]:
        """The annotations of a layer, in the order of the text.

        Raises:
            KeyError: No pass has made this layer.
        """
        return cast("tuple[T, ...]", self.layers[layer.name][1])

    def __contains__(self, layer: object) -> bool:
        return isinstance(layer, Layer) and layer.name in self.layers

    def adding(self, layer: Layer[T], annotations: tuple[T, ...], made_by: str) -> Annotated:
        """The same manuscript with one more layer."""
        return Annotated(self.manuscript, MappingProxyType({**self.layers, layer.name: (made_by, annotations)}))


@dataclass(frozen=True, slots=True)
class Pass(Generic[T]):
    """One step of the analysis.

    Attributes:
        name: Its name, as recorded with its layer.
        find: The pure function that finds the annotations in what the passes before have found.
        requires: The layers it reads.
        adds: The layer it makes.
    """

    name: str
    find: Callable[[Annotated], tuple[T, ...]]
    requires: tuple[Layer[Any], ...]
    adds: Layer[T]

    def run(self, annotated: Annotated) -> Annotated:
        """Find and record.

        Raises:
            LookupError: A layer that the pass requires is missing: the passes are out of order.
        """
        missing = [layer.name for layer in self.requires if layer not in annotated]
        if missing:
            raise LookupError(f"pass {self.name!r} requires {', '.join(missing)}")
        return annotated.adding(self.adds, self.find(annotated), self.name)
