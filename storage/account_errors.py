"""What can go wrong with accounts, said in both languages.

AccountError
├── WrongPasswordError, WeakPasswordError   somebody who is not let in, or would be too easily
└── NameTakenError, UnknownAccountError     the name of an account
"""

from storage.errors import StorageError


class AccountError(StorageError):
    """Something about signing in, or who may."""


class WrongPasswordError(AccountError):
    """Somebody cannot sign in. Whether the name or the password is wrong is nobody's business."""

    def __init__(self) -> None:
        super().__init__(
            zh="用户名或密码不对。请再试一次，或请管理员重设密码。",
            en="The name or the password is wrong. Try again, or ask whoever runs this for a new password.",
        )


class WeakPasswordError(AccountError):
    """A password that is too short to keep anybody out."""

    def __init__(self, shortest: int) -> None:
        super().__init__(
            zh=f"密码太短。请至少用 {shortest} 个字符。",
            en=f"The password is too short. Take one of at least {shortest} characters.",
        )


class NameTakenError(AccountError):
    """There is an account of this name, or it is no name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            zh=f"用户名“{name}”已被使用，或不是名字。请换一个。",
            en=f"The name '{name}' is taken, or none at all. Choose another one.",
        )


class UnknownAccountError(AccountError):
    """There is no account of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            zh=f"没有用户“{name}”。用 python -m storage accounts 查看所有用户。",
            en=f"There is no account '{name}'. `python -m storage accounts` lists them.",
        )
