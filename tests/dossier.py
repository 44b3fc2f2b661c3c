"""Reads a dossier with programs that share no code with ours: its XML by the schema beside this file, its list of
files by SHA-256, what each document says of its file. Prints what it found as JSON; anything wrong is a fault."""

import hashlib
import json
import sys
from pathlib import Path

from lxml import etree

MDTO = "{https://www.nationaalarchief.nl/mdto}"
root = Path(sys.argv[1])
schema = etree.XMLSchema(etree.parse(Path(__file__).with_name("mdto.xsd")))
parser = etree.XMLParser(resolve_entities=False, no_network=True)
faults, objects, formats = [], [], {}


def text(node, path):
    found = node.find("/".join(MDTO + part for part in path.split("/")))
    return None if found is None else found.text


listed = dict(reversed(line.split("  ", 1)) for line in (root / "manifest-sha256.txt").read_text().splitlines())
there = {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()} - {"manifest-sha256.txt"}
faults += [f"not listed or not there: {name}" for name in sorted(there ^ set(listed))]
for name in sorted(there & set(listed)):
    if hashlib.sha256((root / name).read_bytes()).hexdigest() != listed[name]:
        faults.append(f"changed: {name}")

for path in sorted(root.rglob("*.mdto.xml")):
    tree = etree.parse(path, parser)
    if not schema.validate(tree):
        faults += [f"{path.name}: {fault.message}" for fault in schema.error_log]
    about = tree.getroot()[0]
    if about.tag == MDTO + "informatieobject":
        objects.append({
            "name": text(about, "naam"),
            "level": text(about, "aggregatieniveau/begripLabel"),
            "readers": text(about, "beperkingGebruik/beperkingGebruikType/begripLabel"),
            "until": text(about, "bewaartermijn/termijnEinddatum"),
            "files": len(about.findall(MDTO + "heeftRepresentatie")),
            "parts": len(about.findall(MDTO + "bevatOnderdeel")),
        })
        continue
    file = path.with_name(path.name.removesuffix(".bestand.mdto.xml"))
    formats[file.name] = text(about, "bestandsformaat/begripLabel")
    if text(about, "checksum/checksumWaarde") != listed.get(str(file.relative_to(root))):
        faults.append(f"another hash in {path.name}")
    if int(text(about, "omvang")) != file.stat().st_size:
        faults.append(f"another size in {path.name}")

print(json.dumps({"faults": faults, "objects": objects, "formats": formats, "files": sorted(there)}))
