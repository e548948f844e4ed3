"""The catalogue of a dump as data portals read it: DCAT-AP in JSON-LD, one data set a type."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from api.dumps.subjects import Subject

VOCABULARY = "http://publications.europa.eu/resource/authority"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
FORMS = {"application/jsonl": "JSON Lines", "text/csv; charset=utf-8": "CSV"}


def catalogue(manifest: dict[str, Any], subjects: list[Subject]) -> dict[str, Any]:
    """Return the catalogue of what a manifest names; its addresses are relative to where the catalogue lies."""
    owner = {"@type": "foaf:Agent", "foaf:name": _said(settings.MINH_BACH["owner"])}
    issued = {"@type": "xsd:date", "@value": manifest["day"]}
    sets = [_data_set(subject, manifest, owner, issued) for subject in subjects]
    return {
        "@context": CONTEXT,
        "@id": "",
        "@type": "dcat:Catalog",
        "dct:title": _said(f"Dữ liệu đã công bố của {settings.MINH_BACH['owner']}"),
        "dct:description": _said("Mọi văn bản đã công bố, từng loại một, cùng các bản cũ và việc bãi bỏ."),
        "dct:publisher": owner,
        "dct:language": {"@id": f"{VOCABULARY}/language/VIE"},
        "dct:issued": issued,
        "dct:license": {"@id": settings.MINH_BACH["licence_address"]},
        "dcat:dataset": sets,
    }


def _data_set(subject: Subject, manifest: dict[str, Any], owner: Any, issued: Any) -> dict[str, Any]:
    own = [file for file in manifest["files"] if file["name"].rpartition(".")[0] == subject.plural]
    return {
        "@id": f"#{subject.plural}",
        "@type": "dcat:Dataset",
        "dct:identifier": subject.plural,
        "dct:title": _said(subject.label),
        "dct:description": _said(subject.says),
        "dct:publisher": owner,
        "dct:issued": issued,
        "dct:accrualPeriodicity": {"@id": f"{VOCABULARY}/frequency/DAILY"},
        "dcat:theme": {"@id": f"{VOCABULARY}/data-theme/GOVE"},
        "dct:conformsTo": {"@id": subject.schema},
        "dcat:landingPage": {"@id": subject.page},
        "dcat:distribution": [_distribution(file, subject) for file in own],
    }


def _distribution(file: dict[str, Any], subject: Subject) -> dict[str, Any]:
    checksum = {
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
        "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file["sha256"]},
    }
    return {
        "@id": file["name"],
        "@type": "dcat:Distribution",
        "dct:title": _said(f"{subject.label}, {FORMS[file['media_type']]}"),
        "dcat:accessURL": {"@id": file["name"]},
        "dcat:downloadURL": {"@id": file["name"]},
        "dcat:mediaType": file["media_type"].partition(";")[0],
        "dcat:byteSize": file["bytes"],
        "dct:license": {"@id": settings.MINH_BACH["licence_address"]},
        "spdx:checksum": checksum,
    }


def _said(words: str) -> dict[str, str]:
    return {"@language": "vi", "@value": words}
