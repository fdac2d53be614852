"""What every export is made from: an archive, its examination, and what is looked up in them again and again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from generator.checks.findings import Asked, Examination, Finding
from generator.model.archive import Archive, Filed


class Edition:
    """One state of the archive together with what the checks say of it. Reads nothing, writes nothing."""

    def __init__(self, archive: Archive, examination: Examination) -> None:
        """The edition; what is looked up is gathered when first asked for."""
        self.archive = archive
        self.examination = examination

    @cached_property
    def _found(self) -> dict[str, tuple[tuple[str, Finding], ...]]:
        found: dict[str, list[tuple[str, Finding]]] = {}
        for pair in self.examination.identified:
            found.setdefault(pair[1].at.file, []).append(pair)
        return {file: tuple(pairs) for file, pairs in found.items()}

    @cached_property
    def _by_file(self) -> dict[str, Filed]:
        return {filed.file: filed for filed in self.archive.documents}

    @cached_property
    def years_of(self) -> dict[str, tuple[Filed, ...]]:
        """The reports and forms of each department that has any, in the order of departments.yml, newest year first."""
        found: dict[str, list[Filed]] = {}
        for filed in self.archive.documents:
            found.setdefault(filed.department_id, []).append(filed)
        return {
            one: tuple(sorted(found[one], key=lambda filed: -filed.year))
            for one in self.archive.departments
            if one in found
        }

    def part(self, files: Collection[str]) -> Edition:
        """The edition of the reports and forms in some files alone, with what the checks say of these."""
        archive, examination = self.archive, self.examination
        return Edition(
            replace(
                archive,
                reports=tuple(one for one in archive.reports if one.file in files),
                forms=tuple(one for one in archive.forms if one.file in files),
            ),
            replace(
                examination,
                findings=tuple(one for one in examination.findings if one.at.file in files),
                surveyed=tuple(
                    one for one in examination.surveyed if one.judgement.at.file in files
                ),
            ),
        )

    def document_in(self, file: str) -> Filed | None:
        """The report or form of that file; None where it is none (site.yml, departments.yml)."""
        return self._by_file.get(file)

    def found_in(self, filed: Filed) -> tuple[tuple[str, Finding], ...]:
        """The findings on a report or form, each after its fingerprint."""
        return self._found.get(filed.file, ())

    def asked_of(self, filed: Filed) -> tuple[Asked, ...]:
        """The checks asked of a report or form, with their verdicts."""
        return self.examination.of_file(filed.file)


def id_of(filed: Filed) -> str:
    """What names a report or form in data: 2023/jiguan-shiwu, a form 2023/jiguan-shiwu/xiangmu."""
    return filed.file.removesuffix(".yml")
