"""What is printed for a table read: the cast page, a marked copy for every reader, the sides of a role.

plan      a read prepared: the roles, who reads them, the pages they come on
table     lines in columns, set on the grid of the script
cast      the cast page
copies    the documents, each by itself or all in one
"""

from screenplay.copies.copies import Copy, in_one, printed
from screenplay.copies.plan import Plan, planned

__all__ = ["Copy", "Plan", "in_one", "planned", "printed"]
