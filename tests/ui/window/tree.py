"""Prints what assistive technology is told of the window, as JSON: a list of nodes in reading order.

Usage: python3 tests/ui/window/tree.py HEADING
Waits until the window shows a heading that begins with HEADING and says the same twice, then prints. Needs the
session's accessibility bus, and of Debian python3-gi and gir1.2-atspi-2.0.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LIMIT = 20


def main(heading):
    Atspi.init()
    end, last, seen = time.monotonic() + LIMIT, None, []
    while time.monotonic() < end:
        seen = documents()
        here = any(node["role"] == "heading" and node["name"].startswith(heading) for node in seen)
        if here and seen == last:
            print(json.dumps(seen))
            return
        last = seen
        time.sleep(0.1)
    sys.exit(f"no heading {heading!r} came to rest within {LIMIT} s; there are {len(seen)} nodes")


def documents():
    """The nodes of every page that is shown."""
    found = []
    try:
        look_for_page(Atspi.get_desktop(0), found)
    except GLib.Error:
        # What is asked about may be gone by then: the next look sees the page as it is.
        return []
    return found


def look_for_page(node, found):
    if node.get_role() == Atspi.Role.DOCUMENT_WEB:
        take(node, 0, found)
        return
    for child in children(node):
        look_for_page(child, found)


def take(node, depth, found):
    states = node.get_state_set()
    attributes = node.get_attributes()
    found.append(
        {
            "depth": depth,
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "landmark": attributes.get("xml-roles", "") if node.get_role() == Atspi.Role.LANDMARK else "",
            "level": int(attributes.get("level", 0)),
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        }
    )
    for child in children(node):
        take(child, depth + 1, found)


def children(node):
    every = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return [child for child in every if child]


if __name__ == "__main__":
    main(sys.argv[1])
