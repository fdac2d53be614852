"""Workbooks for spreadsheets: of a report, a year, a department, everything (XlsxWriter)."""
