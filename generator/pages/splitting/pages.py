"""The pages of the parts of a page's long lists: the rows or their own parts, below what the whole comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.pages.page import Crumb, Page
from generator.pages.splitting.contents import Contents, contents_of
from generator.pages.splitting.dividing import BOUND, Division, Part, parts_shown
from generator.pages.surroundings import Step, in_a_row

_STYLES = ("parts.css",)


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a list.

    `body` is the template of its `rows`, which has what they come to if they are `summed`. Where it is divided itself
    the `contents` stand for them. `back` is the list, at `fragment`, `before` and `after` are the parts that show rows
    beside it. Nothing is told of the rows of other parts, so that it stays as it is when they change.
    """

    title: str
    name: str
    body: str
    rows: object
    contents: Contents | None
    count: int
    unit: str
    summed: bool
    sifted: bool
    back: Step
    fragment: str
    before: Step | None
    after: Step | None


def with_parts(page: Page, divisions: Iterable[Division[Any]], bound: int = BOUND) -> Page:
    """The page with those of the parts its lists are divided into."""
    made = (
        one
        for division in divisions
        if division.divided
        for one in _Continued(page, division, bound).pages()
    )
    parts = tuple(made)
    return replace(page, parts=parts, styles=(*page.styles, *_STYLES)) if parts else page


@dataclass(frozen=True, slots=True)
class _Continued:
    page: Page
    division: Division[Any]
    bound: int

    @property
    def _named(self) -> str:
        page, listed = self.page, self.division.listed
        return f"{page.title} · {listed.title}" if listed.title else page.title

    def pages(self) -> Iterator[Page]:
        """In the order of the list, each before its own parts."""
        leaves = list(self.division.whole.leaves)
        beside = in_a_row([Step(one.name, one.address) for one in leaves])
        steps = dict(zip((one.address for one in leaves), beside, strict=True))
        *way, own = self.page.crumbs
        trail = (*way, Crumb(own.title, self.page.address))
        for part in self.division.whole.parts:
            yield from self._below(part, trail, steps)

    def _below(
        self, part: Part[Any], trail: tuple[Crumb, ...], steps: dict[str, Any]
    ) -> Iterator[Page]:
        yield self._page(part, trail, steps.get(part.address, (None, None)))
        for one in part.parts:
            yield from self._below(one, (*trail, Crumb(part.title, part.address)), steps)

    def _page(
        self, part: Part[Any], trail: tuple[Crumb, ...], beside: tuple[Step | None, Step | None]
    ) -> Page:
        listed, page = self.division.listed, self.page
        title = f"{self._named}：{part.name}"
        contents = contents_of(self.division, part, parts_shown(self.bound)) if part.parts else None
        before, after = beside
        view = PartView(
            title=title,
            name=part.name,
            body=listed.body,
            rows=listed.show(part.rows),
            contents=contents,
            count=len(part.entries),
            unit=listed.unit,
            summed=listed.summed,
            sifted=listed.sifted and not part.parts,
            back=Step(self._named, page.address),
            fragment=listed.fragment,
            before=before,
            after=after,
        )
        return replace(
            page,
            address=part.address,
            title=title,
            template="part.md.j2",
            view=view,
            # A page that only leads to others is not what a search is for.
            kind="" if part.parts else page.kind,
            description=f"{page.description}本页：{part.name}。",
            crumbs=(*trail, Crumb(part.title)),
            styles=(*page.styles, *_STYLES),
        )
