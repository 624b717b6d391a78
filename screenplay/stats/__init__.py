"""A script in numbers, pure on the model and on how a room hears it.

headings   inside or outside, the place and the time of day in a scene heading
count      the numbers
html       one page of them, with pictures; plots: the pictures, drawn by matplotlib
"""

from screenplay.stats.count import Pair, RoleStats, SceneStats, Stats, count
from screenplay.stats.headings import Setting, setting_of

__all__ = ["Pair", "RoleStats", "SceneStats", "Setting", "Stats", "count", "setting_of"]
