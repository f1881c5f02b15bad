"""What can go wrong with a server, in both languages, and what to do about it."""

from dialog.errors import ContextTooLongError, ServerError

_SET = "HUIHUA_OPENAI_"
PROBLEMS: dict[str, tuple[str, str]] = {
    "no address": (
        f"没有设置模型服务器。请设置 {_SET}URL，比如 http://127.0.0.1:8000/v1。",
        f"No model server is set. Set {_SET}URL, for example to http://127.0.0.1:8000/v1.",
    ),
    "bad address": (
        f"{_SET}URL 不是网址，应写成 http://127.0.0.1:8000/v1 这样。",
        f"{_SET}URL is no address. Write it like http://127.0.0.1:8000/v1.",
    ),
    "bad key": (
        f"{_SET}KEY 里有不能发送的字符，请重新复制密钥。",
        f"{_SET}KEY has characters that cannot be sent. Copy the key again.",
    ),
    "down": (
        f"连不上模型服务器 {{where}}。请看看它有没有启动、{_SET}URL 对不对。",
        f"The model server {{where}} cannot be reached. See whether it runs, and whether {_SET}URL is right.",
    ),
    "slow": (
        "模型服务器 {where} 太慢，等了 {seconds} 秒还没有答完。可以再试，或换小一点的模型。",
        "The model server {where} is too slow: no complete answer in {seconds} s. Try again, or take a smaller model.",
    ),
    "busy": (
        "模型服务器 {where} 太忙，暂时不接受请求。请过一会儿再试。{detail}",
        "The model server {where} is busy and takes no more requests now. Try again in a while. {detail}",
    ),
    "quota": (
        "模型服务器 {where} 的额度用完了。请充值，或换一个服务器。{detail}",
        "The quota at the model server {where} is used up. Top it up, or take another server. {detail}",
    ),
    "key": (
        f"模型服务器 {{where}} 不接受密钥。请检查 {_SET}KEY。{{detail}}",
        f"The model server {{where}} rejects the key. Check {_SET}KEY. {{detail}}",
    ),
    "missing": (
        f"模型服务器 {{where}} 没有这个模型或地址。请检查 {_SET}MODEL 和 {_SET}URL。{{detail}}",
        f"The model server {{where}} has no such model or address. Check {_SET}MODEL and {_SET}URL. {{detail}}",
    ),
    "which model": (
        f"模型服务器 {{where}} 有好几个模型，请用 {_SET}MODEL 选一个：{{detail}}",
        f"The model server {{where}} has several models. Choose one with {_SET}MODEL: {{detail}}",
    ),
    "no model": (
        f"模型服务器 {{where}} 没有列出模型。请用 {_SET}MODEL 写明模型名。",
        f"The model server {{where}} lists no model. Name one with {_SET}MODEL.",
    ),
    "broken": (
        "模型服务器 {where} 出错了（{status}）。请看它的日志，或过一会儿再试。{detail}",
        "The model server {where} failed ({status}). Look into its log, or try again in a while. {detail}",
    ),
    "rejected": (
        "模型服务器 {where} 不接受这个请求（{status}）。{detail}",
        "The model server {where} does not take the request ({status}). {detail}",
    ),
    "too long": (
        "这场对话对 {where} 的模型来说太长了。请开一个新对话，或换上下文更长的模型。{detail}",
        "The conversation is too long for the model at {where}. Begin a new one, or take a model with a longer "
        "context. {detail}",
    ),
    "nonsense": (
        f"{{where}} 的回答不是 OpenAI 协议。请看看 {_SET}URL 指的是不是模型服务器（一般以 /v1 结尾）。",
        f"What {{where}} answers is not the OpenAI protocol. See whether {_SET}URL is that of a model server (most end "
        "in /v1).",
    ),
}


def problem(name: str, **values: object) -> ServerError:
    """The error called `name`, with its values filled in: `where`, and some with `detail`, `status`, `seconds`."""
    kind = ContextTooLongError if name == "too long" else ServerError
    zh, en = (text.format(**({"detail": ""} | values)).strip() for text in PROBLEMS[name])
    return kind(zh=zh, en=en)
