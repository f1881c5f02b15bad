"""The table of all settings: name, default, what is allowed, and what it means. Everything else is made from it.

A setting `port` is the variable HUIHUA_PORT, the key `port` of huihua.toml and the option --port.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from settings.kinds import SECRET, Address, Folder, Kind, MaybeFolder, Names, Secret, Text, YesNo, kind_of

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
        return self.kind == SECRET

    def meaning(self, language: str) -> str:
        """What it is for, in a line."""
        return self.zh if language == "zh" else self.en


def setting(default: Any, zh: str, en: str, *, ge: int | None = None, le: int | None = None) -> Any:
    """A field of `Settings` that people may set, with its meaning in both languages."""
    return Field(default, ge=ge, le=le, json_schema_extra={"zh": zh, "en": en})


class Settings(BaseSettings):
    """The values in force. The last four fields are found out, not set."""

    model_config = SettingsConfigDict(frozen=True, strict=True, env_prefix=PREFIX)

    # Rows of a table: in as few lines as they fit.
    # fmt: off
    data: Folder = setting(Path("data"), "保存一切的文件夹", "the folder where everything is kept")
    manager: Text = setting("tiny", "由谁决定每一轮做什么", "who decides what a turn does")
    backend: Text = setting("hunyuan-dit", "用什么来画", "what draws")
    checkpoint: Text = setting("embedded", "用哪一份权重", "with which weights")
    models: Names = setting((), "人们可以选用哪些绘图模型，各写作 backend/checkpoint；留空为全部",
        "which models people may choose, each written as backend/checkpoint; empty for all")
    clip: Text = setting("", "按哪个 CLIP 找图和选类：Hub 上的 open_clip 模型 id 或文件夹；留空用自带的小 CLIP",
        "the CLIP that finds pictures by their looks and chooses classes: an open_clip model's id on the Hub or its "
        "folder; empty for the small one that ships")
    metadata: YesNo = setting(True, "图片和视频文件里是否写入提示词和设置",
        "whether the files of pictures and videos carry their prompt and settings")
    host: Text = setting("127.0.0.1", "在哪个地址上打开页面；0.0.0.0 让别的电脑也能用",
        "where the page is served; 0.0.0.0 lets other computers in")
    port: int = setting(7860, "端口；0 为任意空闲端口", "the port of the page; 0 takes any free one", ge=0, le=65535)
    login: Literal["none", "password", "huggingface"] = setting("none",
        "怎样登录；none：不用登录，各看各的；huggingface：只在 Space 里",
        "how people sign in; none: they need not, each sees their own; huggingface: in a Space only")
    admins: Names = setting((), "login = huggingface 时，谁能看 /admin；默认为 Space 的主人",
        "with login = huggingface, who may see /admin; in a Space its owner by default")
    openai_url: Address = setting("", "openai 的服务器地址", "the server that the manager openai asks")
    openai_model: Text = setting("", "它的哪个模型；留空即它唯一的模型", "which of its models; empty for its only one")
    openai_key: Secret = setting("", "它的密钥", "the key that opens it")
    manager_weights: Text = setting("", "在本机运行的对话模型：名称、Hub 上的 id 或文件夹",
        "what a manager loads that runs its own model: a name, an id on the Hub or a folder")
    manager_bits: Literal[16, 8, 4] = setting(16, "对话模型每个权重的位数", "the bits of each of those weights")
    user_mb: int = setting(0, "每人图片最多占多少 MB；0 为不限",
        "the megabytes that one person's pictures may take; 0 for no limit", ge=0, le=10**9)
    user_turns: int = setting(10, "每人同时最多几轮",
        "the turns that one person may have under way or in line", ge=1, le=1000)
    user_minute: int = setting(120, "每人每分钟最多几轮；0 为不限",
        "the turns that one person may begin in a minute; 0 for no limit", ge=0, le=10**6)
    newcomers: int = setting(100, "同一网络地址每小时最多来几个新人；0 为不限",
        "the new people, or programs with new keys, that may come from one address in an hour; 0 for no limit",
        ge=0, le=10**6)
    proxies: int = setting(0,
        "程序前面有几层代理，它们的 X-Forwarded-For 可信；本机上的一层不必写，在 Space 里默认为 1",
        "the proxies in front whose X-Forwarded-For is believed; one on this machine need not be told, "
        "a Space has 1 by default", ge=0, le=10)
    all_turns: int = setting(200, "所有人同时最多几轮", "the turns of everybody under way or in line", ge=1, le=10**6)
    stop_seconds: int = setting(30, "停止时最多等几秒让正在画的一步结束",
        "the seconds that the step being drawn gets to end when the program is stopped", ge=0, le=3600)
    metrics_key: Secret = setting("", "别的机器凭它读 /metrics；留空则只有本机能读",
        "the key with which other machines read /metrics; empty for this machine only")
    log_level: Literal["debug", "info", "warning", "error"] = setting("info", "日志写到哪一级",
        "from which level on logs are written")
    log_format: Literal["auto", "text", "json"] = setting("auto",
        "日志的形式；auto：终端里便于阅读，否则一行一个 JSON",
        "the form of logs; auto: to be read in a terminal, else a line of JSON each")
    log_texts: YesNo = setting(False, "日志里是否写人说的话", "whether logs may have what people say")
    snapshots: MaybeFolder = setting(None,
        "保存快照的文件夹，磁盘被清空后从那里恢复；在 Space 里默认为挂载在 /data 的存储卷",
        "the folder of snapshots, from which an emptied disk is filled; in a Space the volume at /data, if any")
    snapshot_seconds: int = setting(300, "有改动时每隔几秒存一次快照",
        "the seconds between two snapshots, if anything changed", ge=1, le=86400)
    # fmt: on
    space: str = ""  # "owner/name" of the Hugging Face Space that this runs in, else empty
    zero_gpu: bool = False  # whether that Space has its GPU by the second, in forks
    language: Literal["zh", "en"] = "en"  # of the terminal; each browser tells its own
    origins: Mapping[str, str] = Field(default_factory=dict, repr=False)  # where each value is from

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource, *_: Any, **__: Any
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Made by hand, it has what it is given and the defaults; `load_settings` brings the other sources."""
        return (init_settings,)


ROWS = {
    name: Row(name, field.default, kind_of(field), **cast(dict[str, str], field.json_schema_extra))
    for name, field in Settings.model_fields.items()
    if field.json_schema_extra
}
