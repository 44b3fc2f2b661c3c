"""Reads a spreadsheet with openpyxl, which shares no code with the product, and prints what it finds as JSON."""

import datetime
import json
import sys

import openpyxl


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value


book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
found = {
    "sheets": book.sheetnames,
    "frozen": sheet.freeze_panes,
    "printed": [sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight, sheet.print_title_rows],
    "formulas": [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"],
    "rows": [[plain(cell.value) for cell in row] for row in sheet],
}
print(json.dumps(found))
