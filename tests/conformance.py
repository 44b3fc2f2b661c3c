"""Checks PDFs against PDF/A-2a and PDF/UA-1 and exits 1 on any finding.

Usage: python3 tests/conformance.py FILE.pdf...
Needs page-validation 0.11 from PyPI: python3 -m pip install "page-validation==0.11.*"
"""

import sys

try:
    import page
except ImportError:
    sys.exit('page-validation is missing: python3 -m pip install "page-validation==0.11.*"')

PROFILES = {"PDF/A-2a": page.ValidationProfile.PDF_A_2A, "PDF/UA-1": page.ValidationProfile.PDF_UA_1}


def findings(path):
    """One line per finding; a file that cannot be read is a finding too."""
    for name, profile in PROFILES.items():
        try:
            report = page.validate_pdf(path, profile=profile)
        except page.PageError as error:
            yield f"{path}: {name}: {error}"
            continue
        if report.rules.total == 0:
            yield f"{path}: {name}: no rule was checked"
        for failure in report.failures:
            where = f" (object {failure.object_id.object_number})" if failure.object_id else ""
            yield f"{path}: {name}: {failure.rule_id}: {failure.message}{where}"


def main(paths):
    if not paths:
        sys.exit(__doc__)
    found = [line for path in paths for line in findings(path)]
    for line in found:
        print(line)
    if not found:
        print(f"{len(paths)} file(s): no findings for {' and '.join(PROFILES)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
