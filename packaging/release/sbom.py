"""A list of everything inside, for machines: CycloneDX 1.6 as JSON. The same input gives the same bytes."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path
from typing import Any

from release import project, shipped

FORMAT, SPECIFICATION = "CycloneDX", "1.6"


def document() -> dict[str, Any]:
    """The bill of materials."""
    packages = (shipped.python(), *shipped.packages())
    components = [_package(one) for one in packages] + [_native(one) for one in shipped.NATIVE]
    root = f"pkg:generic/{project.NAME}@{project.version()}"
    names = " ".join(f"{one.name} {one.version}" for one in packages)
    return {
        "bomFormat": FORMAT,
        "specVersion": SPECIFICATION,
        # Made from the content, so that the same build has the same number.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{root} {names}')}",
        "version": 1,
        "metadata": {
            "timestamp": project.day().isoformat(),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": project.NAME,
                "version": project.version(),
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": root,
            },
        },
        "components": components,
        "dependencies": [{"ref": root, "dependsOn": [one["bom-ref"] for one in components]}],
    }


def write(path: Path) -> None:
    """The bill of materials as a file."""
    path.write_text(json.dumps(document(), indent=2, ensure_ascii=False) + "\n", "utf-8")


def _package(one: shipped.Shipped) -> dict[str, Any]:
    kind = "generic" if one.name == "Python" else "pypi"
    purl = f"pkg:{kind}/{re.sub(r'[-_.]+', '-', one.name).lower()}@{one.version}"
    component = {
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "purl": purl,
        "licenses": _licences(one.licence),
    }
    if one.homepage:
        component["externalReferences"] = [{"type": "website", "url": one.homepage}]
    return component


def _native(one: shipped.Native) -> dict[str, Any]:
    reference = f"native:{one.name}"
    return {
        "type": "library",
        "bom-ref": reference,
        "name": one.name,
        "description": f"comes with {one.inside}",
        "licenses": _licences(one.licence),
        "externalReferences": [{"type": "website", "url": one.homepage}],
    }


def _licences(said: str) -> list[dict[str, Any]]:
    """An SPDX expression where it is one, else the words as a name."""
    if not said:
        return []
    is_expression = re.fullmatch(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*", said)
    return [{"expression": said}] if is_expression else [{"license": {"name": said}}]
