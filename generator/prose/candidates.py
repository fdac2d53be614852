"""The one pattern that finds what may be a figure: a number and what makes it one.

Every run of digits or numerals is tried once, from its first character, and nothing repeats without
a bound or a possessive; so the time is linear in the text, whatever the text.
"""

from __future__ import annotations

import re

from generator.prose.measures import measures_pattern
from generator.prose.numerals import ONES, SCALES

_D = "[0-9０-９]"
_FIRST = f"{ONES}十拾零"
_NUMERAL = f"{ONES}零〇{''.join(SCALES)}"
_BLANK = r"\s?+[^\S\n]?+"  # 6390.11 万元; also broken at the end of a line

# Preceded by no digit and no half number: of 1.2.3 and 1,234 only the first digit starts a number.
_ARABIC = rf"""
    (?<={_D})(?<!{_D}{_D})(?<!{_D}[.．,]{_D})(?!(?<={_D}，{_D}){_D}{_D}(?!{_D}))
    (?:{_D}{{0,2}}(?:[,，]{_D}{{3}}(?!{_D}))++|{_D}*+)(?:[.．]{_D}++)*+
"""
_CHINESE = rf"(?<=[{_FIRST}])(?<![{_NUMERAL}].)[{_NUMERAL}点]{{0,24}}+"

_SCALE = "万亿|千万|百万|十万|亿|万|千(?![克米瓦])|百(?!分点)"
_END = r"\s*(?:[，。；;）)]|,(?![0-9])|\Z)"

_UNIT = rf"""
    (?P<amount>(?:人民币)?元(?![旦素月宵件器年代朝人]))
  | (?P<percent>[%％﹪])
  | (?P<points>个?百分点)
  | (?P<times>倍(?!数|率|受|感|增(?!长|加)))
  | (?P<tenths>成[{ONES}半]?)
  | (?P<count>{measures_pattern()}
      |年(?<!{_D}{{3}}年)(?<!{_D}{{3}}\s年)(?![度初底末前级代终中报间份龄轻均]))
  | (?P<score>分(?![钟之别为成析类布支局组行管校院工期步流散配发队段级解享担管摊]))
  | (?P<bare>(?<![{_FIRST}])(?={_END}))
"""

CANDIDATE = re.compile(
    rf"""
    [0-9０-９{_FIRST}百持]
    (?:
        (?P<level>(?<=持)(?<![支扶主把坚秉]持)平(?![台稳衡安等均整坦凡和方]))
      | (?<=百)(?<![{_NUMERAL}几]百)分之{_BLANK}
        (?P<hundredths>百(?!分)|[{_FIRST}][{_NUMERAL}点]{{0,12}}+|{_D}++(?:[.．]{_D}++)?)
      | (?:{_ARABIC}|{_CHINESE})
        (?P<hedge>{_BLANK}[余多]?){_BLANK}
        (?:(?P<scale>{_SCALE})
           (?:(?P<rest>{_D}{{1,8}}(?:[.．]{_D}{{1,6}})?)(?P<rest_scale>{_SCALE})?)?
        )?
        (?P<hedge_within>[余多]?){_BLANK}
        (?:{_UNIT})
    )
    """,
    re.VERBOSE,
)
