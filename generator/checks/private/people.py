"""Persons named and homes given in a text: only beside the words that announce them, for a name alone shows nothing.

A hit is where it starts in the text and how it may be shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HAN = "\u3400-\u9fff"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏"
    "韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申"
    "欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古"
    "吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬邝冼区练揭招植"
)
_COMPOUND = "欧阳|司徒|上官|诸葛|司马|皇甫|东方|令狐|慕容|尉迟|夏侯|公孙|端木"
_ROLE = (
    r"(?:联 ?系 ?人|经 ?办 ?人|填 ?报 ?人|填 ?表 ?人|制 ?表 ?人|审 ?核 ?人|复 ?核 ?人|负 ?责 ?人)"
    r"(?:[（(][^（）()\n]{1,10}[）)])?"
)
_NAME = rf"((?:{_COMPOUND}|[{_SURNAMES}])(?: ?[{_HAN}]){{1,2}})"
_AFTER = rf"(?=[^{_HAN}*＊xX]|$|电话|手机|联系|同志|先生|女士|科长|主任|局长)"
_CONTACT = re.compile(
    rf"{_ROLE}[ \u3000]*(?:[：:][ \u3000]*{_NAME}{_AFTER}"
    rf"|[为是]?{_NAME}(?=[ \u3000，,、（(]*(?:联系)?(?:电话|手机)))",
    re.MULTILINE,
)
# Offices answer for themselves: 联系人：江南街道, 负责人：方案科.
_NO_PERSON = re.compile(r"[某]|[局科处室部办组股院所队站岗会委厅司长员师道镇村心区]$")
_HOME = re.compile(
    r"(?:家庭住址|家庭地址|家住|现住址|现住|住址|居住地址|户籍所在地|户籍地址|户籍地|户籍)[ \u3000]*(?:[：:为在于是]|(?<=[址地住]))"
    r"[ \u3000]*[^，。；,;：:\n]{0,30}?[省市区县镇乡街路巷村道里苑园社][^，。；,;：:\n]{0,20}?"
    r"[0-9０-９一二三四五六七八九十]+ ?(?:号|室|栋|幢|座|单元|房)"
)
_ANNOUNCED = re.compile(
    r"(?:家庭住址|家庭地址|家住|现住址|现住|住址|居住地址|户籍所在地|户籍地址|户籍地|户籍)"
)

Hit = tuple[int, str]


def contacts(text: str) -> Iterator[Hit]:
    """Every person named as contact or the like; the given name is made stars."""
    if "人" not in text:
        return
    for found in _CONTACT.finditer(text):
        group = 1 if found[1] else 2
        name = found[group].replace(" ", "")
        if not _NO_PERSON.search(name):
            yield found.start(), f"{_role(found[0])}：{name[0]}{'*' * (len(name) - 1)}"


def addresses(text: str) -> Iterator[Hit]:
    """Every home given to its number; nothing of it is shown but the word that announces it."""
    if "住" not in text and "户籍" not in text:
        return
    for found in _HOME.finditer(text):
        announced = _ANNOUNCED.match(found[0])
        yield found.start(), f"{announced[0] if announced else '住址'}：****号"


def _role(words: str) -> str:
    return words.replace(" ", "").partition("人")[0] + "人"
