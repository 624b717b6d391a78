"""PDF: a screenplay printed in the industry's format.

geometry   the page in numbers
layout     a screenplay laid out on pages, without a PDF library
draw       the pages drawn
printing   the way through: a screenplay in, bytes out
"""

from screenplay.pdf.options import PdfOptions
from screenplay.pdf.printing import check_font, write, write_with_diagnostics

__all__ = ["PdfOptions", "check_font", "write", "write_with_diagnostics"]
