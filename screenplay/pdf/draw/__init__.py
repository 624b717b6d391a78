"""Drawing: from pages of placed lines to the bytes of a PDF, by reportlab.

backend    all that is said to reportlab
faces      fonts, and the codes of their characters
content    the content stream of a page
file       the whole document
"""

from screenplay.pdf.draw.file import draw

__all__ = ["draw"]
