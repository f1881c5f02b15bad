"""The table of all settings: name, default, what is allowed, and what it means. Everything else is made from it.

A setting `port` is the variable HUIHUA_PORT, the key `port` of huihua.toml and the option --port.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from settings.kinds import Address, Choice, Folder, Kind, MaybeFolder, Names, Secret, Text, Whole, YesNo

PREFIX = "HUIHUA_"


@dataclass(frozen=True)
class Row:
    """A setting: its name, its default, the kind of its values, and its meaning in both languages."""

    name: str
    default: Any
    kind: Kind
    zh: str
    en: str

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"{PREFIX}{self.name.upper()}"

    @property
    def option(self) -> str:
        """Its name on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def is_secret(self) -> bool:
        """Whether nobody may see its value."""
        return isinstance(self.kind, Secret)

    def meaning(self, language: str) -> str:
        """What it is for, in a line."""
        return self.zh if language == "zh" else self.en


def setting(default: Any, kind: Kind, *, zh: str, en: str) -> Any:
    """A field of `Settings` that people may set."""
    return field(default=default, repr=not isinstance(kind, Secret), metadata={"row": (kind, zh, en)})


@dataclass(frozen=True)
class Settings:
    """The values in force. The last four fields are found out, not set."""

    data: Path = setting(  # noqa: RUF009 - makes a field
        Path("data"), Folder(), zh="保存一切的文件夹", en="the folder where everything is kept"
    )
    manager: str = setting("tiny", Text(), zh="由谁决定每一轮做什么", en="who decides what a turn does")
    backend: str = setting("hunyuan-dit", Text(), zh="用什么来画", en="what draws")
    checkpoint: str = setting("embedded", Text(), zh="用哪一份权重", en="with which weights")
    models: tuple[str, ...] = setting(
        (),
        Names(),
        zh="人们可以选用哪些绘图模型，各写作 backend/checkpoint；留空为全部",
        en="which models people may choose, each written as backend/checkpoint; empty for all",
    )
    metadata: bool = setting(
        True,
        YesNo(),
        zh="图片和视频文件里是否写入提示词和设置",
        en="whether the files of pictures and videos carry their prompt and settings",
    )
    host: str = setting(
        "127.0.0.1",
        Text(),
        zh="在哪个地址上打开页面；0.0.0.0 让别的电脑也能用",
        en="where the page is served; 0.0.0.0 lets other computers in",
    )
    port: int = setting(
        7860, Whole(0, 65535), zh="端口；0 为任意空闲端口", en="the port of the page; 0 takes any free one"
    )
    login: Literal["none", "password", "huggingface"] = setting(
        "none",
        Choice(("none", "password", "huggingface")),
        zh="怎样登录；none：不用登录，各看各的；huggingface：只在 Space 里",
        en="how people sign in; none: they need not, each sees their own; huggingface: in a Space only",
    )
    admins: tuple[str, ...] = setting(
        (),
        Names(),
        zh="login = huggingface 时，谁能看 /admin；默认为 Space 的主人",
        en="with login = huggingface, who may see /admin; in a Space its owner by default",
    )
    openai_url: str = setting(
        "", Address(), zh="openai 的服务器地址", en="the server that the manager openai asks"
    )  # fmt: skip
    openai_model: str = setting(
        "", Text(), zh="它的哪个模型；留空即它唯一的模型", en="which of its models; empty for its only one"
    )
    openai_key: str = setting("", Secret(), zh="它的密钥", en="the key that opens it")
    manager_weights: str = setting(
        "",
        Text(),
        zh="在本机运行的对话模型：名称、Hub 上的 id 或文件夹",
        en="what a manager loads that runs its own model: a name, an id on the Hub or a folder",
    )
    manager_bits: Literal[16, 8, 4] = setting(
        16, Choice((16, 8, 4)), zh="对话模型每个权重的位数", en="the bits of each of those weights"
    )
    user_mb: int = setting(
        0,
        Whole(0, 10**9),
        zh="每人图片最多占多少 MB；0 为不限",
        en="the megabytes that one person's pictures may take; 0 for no limit",
    )
    user_turns: int = setting(
        10, Whole(1, 1000), zh="每人同时最多几轮", en="the turns that one person may have under way or in line"
    )
    user_minute: int = setting(
        120,
        Whole(0, 10**6),
        zh="每人每分钟最多几轮；0 为不限",
        en="the turns that one person may begin in a minute; 0 for no limit",
    )
    newcomers: int = setting(
        100,
        Whole(0, 10**6),
        zh="同一网络地址每小时最多来几个新人；0 为不限",
        en="the new people, or programs with new keys, that may come from one address in an hour; 0 for no limit",
    )
    proxies: int = setting(
        0,
        Whole(0, 10),
        zh="程序前面有几层代理，它们的 X-Forwarded-For 可信；本机上的一层不必写，在 Space 里默认为 1",
        en="the proxies in front whose X-Forwarded-For is believed; one on this machine need not be told, "
        "a Space has 1 by default",
    )
    all_turns: int = setting(
        200, Whole(1, 10**6), zh="所有人同时最多几轮", en="the turns of everybody under way or in line"
    )
    stop_seconds: int = setting(
        30,
        Whole(0, 3600),
        zh="停止时最多等几秒让正在画的一步结束",
        en="the seconds that the step being drawn gets to end when the program is stopped",
    )
    metrics_key: str = setting(
        "",
        Secret(),
        zh="别的机器凭它读 /metrics；留空则只有本机能读",
        en="the key with which other machines read /metrics; empty for this machine only",
    )
    log_level: str = setting(
        "info",
        Choice(("debug", "info", "warning", "error")),
        zh="日志写到哪一级",
        en="from which level on logs are written",
    )
    log_format: str = setting(
        "auto",
        Choice(("auto", "text", "json")),
        zh="日志的形式；auto：终端里便于阅读，否则一行一个 JSON",
        en="the form of logs; auto: to be read in a terminal, else a line of JSON each",
    )
    log_texts: bool = setting(
        False, YesNo(), zh="日志里是否写人说的话", en="whether logs may have what people say"
    )  # fmt: skip
    snapshots: Path | None = setting(  # noqa: RUF009 - makes a field
        None,
        MaybeFolder(),
        zh="保存快照的文件夹，磁盘被清空后从那里恢复；在 Space 里默认为挂载在 /data 的存储卷",
        en="the folder of snapshots, from which an emptied disk is filled; in a Space the volume at /data, if any",
    )
    snapshot_seconds: int = setting(
        300,
        Whole(1, 86400),
        zh="有改动时每隔几秒存一次快照",
        en="the seconds between two snapshots, if anything changed",
    )
    space: str = ""  # "owner/name" of the Hugging Face Space that this runs in, else empty
    zero_gpu: bool = False  # whether that Space has its GPU by the second, in forks
    language: Literal["zh", "en"] = "en"  # of the terminal; each browser tells its own
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)  # where each value is from


ROWS: dict[str, Row] = {
    each.name: Row(each.name, each.default, *each.metadata["row"]) for each in fields(Settings) if each.metadata
}
