"""`index.json`, where a program begins, and `openapi.json`, which describes every file (OpenAPI 3.1)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.addresses import (
    ALL_ZIP,
    API,
    DATA,
    FEED,
    HOME,
    all_download_address,
    api_year_address,
    year_address,
)
from generator.checks.registry import ruleset
from generator.exports.api.endpoints import ENDPOINTS, INDEX_FILE, Endpoint
from generator.exports.api.files import SCHEMA_VERSION, blocks_of, compact, ways
from generator.exports.api.lists import (
    CHECKS_FILE,
    CORRECTIONS_FILE,
    FINDINGS_FILE,
    GLOSSARY_FILE,
    PROBLEMS_FILE,
)
from generator.exports.api.overviews import DEPARTMENTS_FILE
from generator.exports.api.schemas import schemas
from generator.exports.api.values import Object
from generator.exports.exporter import Exporter, Made
from generator.exports.feed import has_feed
from generator.exports.joined import Joined
from generator.exports.package import DESCRIPTOR
from generator.exports.piece import Piece
from generator.model.archive import Archive

OPENAPI_FILE = f"{API}openapi.json"

_INDEX = Endpoint("/index.json", "有些什么", "IndexFile", lambda _: (INDEX_FILE,))
_NAMES = {
    "year": ("四位年度", r"^[0-9]{4}$"),
    "department": ("部门ID，见 departments.json", r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    "project": ("项目ID", r"^[a-z0-9]+(-[a-z0-9]+)*$"),
}


def index_file(joined: Joined) -> Iterator[bytes]:
    """What there is, and the ways there."""
    site = joined.outline.site
    there = {
        "openapi": OPENAPI_FILE,
        "departments": DEPARTMENTS_FILE,
        "findings": FINDINGS_FILE,
        "problems": PROBLEMS_FILE,
        "corrections": CORRECTIONS_FILE,
        "checks": CHECKS_FILE,
        "glossary": GLOSSARY_FILE,
        "datapackage": DESCRIPTOR,
        "csv": all_download_address("csv"),
        "xlsx": all_download_address("xlsx"),
        "zip": ALL_ZIP,
        "site": HOME,
        "page": DATA,
        **({"feed": FEED} if has_feed(joined.pieces) else {}),
    }
    body: Object = {
        "name": str(site.name),
        "region": str(site.region) if site.region else None,
        "years": [_year(year, pieces) for year, pieces in joined.by_year.items()],
        "endpoints": [
            {"path": one.path, "title": one.title, "files": sum(1 for _ in one.addresses(joined))}
            for one in ENDPOINTS
        ],
        "ruleset": ruleset(),
        "links": ways(INDEX_FILE, there),
    }
    return blocks_of(joined.outline, body)


def _year(year: int, pieces: Sequence[Piece]) -> Object:
    forms = sum(bool(one.project_id) for one in pieces)
    return {
        "year": year,
        "reports": len(pieces) - forms,
        "forms": forms,
        "links": ways(INDEX_FILE, {"self": api_year_address(year), "page": year_address(year)}),
    }


def openapi_file(joined: Joined) -> Iterator[bytes]:
    """The description. Its server is the site's address, and the folder it lies in, so that it holds wherever it is put."""
    archive = joined.outline
    document: Object = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{archive.site.name}：数据接口",
            "version": SCHEMA_VERSION,
            "description": _description(archive),
        },
        "servers": _servers(archive),
        "paths": {one.path: _path(one, joined) for one in (_INDEX, *ENDPOINTS)},
        "components": {"schemas": schemas()},
    }
    yield compact(document) + b"\n"


def _servers(archive: Archive) -> list[Object]:
    # Paths are joined to a server as they are, so that none of them ends in a slash.
    base = archive.site.address
    known: list[Object] = [{"url": f"{base.rstrip('/')}/{API.rstrip('/')}"}] if base else []
    return [*known, {"url": f"../{posixpath.basename(API.rstrip('/'))}"}]


def _description(archive: Archive) -> str:
    said = (
        "静态文件，只读，无需密钥。数字照原文公布，用字符串保留小数位：950 就是 950，6385.04 就是 6385.04。"
        "原文没有的项不出现（摘要里为 null），有而没有填的 stated 为 false，原文写 0 的才是 0。"
        "computed 下面的数由本站计算。"
    )
    return said + archive.site.sample_notice


def _path(endpoint: Endpoint, joined: Joined) -> Object:
    operation: Object = {
        "operationId": endpoint.schema[0].lower() + endpoint.schema[1:] + _suffix(endpoint),
        "summary": endpoint.title,
        "responses": {
            "200": {
                "description": endpoint.title,
                "content": {
                    "application/json": {
                        "schema": {"$ref": f"#/components/schemas/{endpoint.schema}"}
                    }
                },
            },
            "404": {"description": "没有这份数据"},
        },
    }
    names = re.findall(r"\{([a-z]+)\}", endpoint.path)
    # The first file of the kind tells an example of each: its address has the values in the places of the names.
    address = next(iter(endpoint.addresses(joined)), "")
    values = re.findall(r"[^/]+", address.removeprefix(API).removesuffix(".json"))[-len(names) :]
    examples = dict(zip(names, values, strict=True)) if address and names else {}
    parameters = [_parameter(name, examples.get(name)) for name in names]
    return {"get": {**operation, **({"parameters": parameters} if parameters else {})}}


def _suffix(endpoint: Endpoint) -> str:
    return "OfProject" if "{project}" in endpoint.path else ""


def _parameter(name: str, example: str | None) -> Object:
    meaning, pattern = _NAMES[name]
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": meaning,
        "schema": {"type": "string", "pattern": pattern},
        **({"example": example} if example else {}),
    }


def _files(joined: Joined) -> Iterator[Made]:
    yield Made(INDEX_FILE, partial(index_file, joined), joined.pieces)
    yield Made(OPENAPI_FILE, partial(openapi_file, joined), joined.pieces)
    for endpoint in ENDPOINTS:
        yield from endpoint.files(joined)


API_FILES = Exporter("JSON API", _files)
