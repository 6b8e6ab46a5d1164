"""``CLAIMTRACK_MYPYC=1 pip install .`` compiles the extraction with mypyc; without it the wheel is plain Python.

The extension modules are made in a temporary folder and go only into the wheel, beside the sources that they stand
for: the checkout, and what is installed from it in editable form, stay as they are. mypyc is asked for, and run, only
where the variable is set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WANTED = os.environ.get("CLAIMTRACK_MYPYC", "") not in {"", "0"}
ROOMS = ("extraction",)
LEFT_OUT = {"claimtrack/extraction/quantities/phrasebook.py"}
"""What mypyc cannot compile: a generic class that is a dataclass with slots."""

_SETUP = """\
from setuptools import setup
from mypyc.build import mypycify

arguments = ["--config-file=", "--ignore-missing-imports", *{paths}]
modules = mypycify(arguments, opt_level="1", multi_file=True, group_name="claimtrack")
setup(name="claimtrack", packages=[], ext_modules=modules)
"""


class CompiledExtraction(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel."""

    def dependencies(self) -> list[str]:
        return ["mypy[mypyc]>=2.0"] if WANTED and self.target_name == "wheel" else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if not WANTED or self.target_name != "wheel" or version == "editable":
            return
        self._folder = TemporaryDirectory()  # it goes away with the hook, when the wheel is written
        folder = Path(self._folder.name)
        compile_rooms(Path(self.root), folder)
        made = folder.rglob(f"*{EXTENSION_SUFFIXES[0]}")
        build_data["force_include"].update({str(path): path.relative_to(folder).as_posix() for path in made})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compile_rooms(root: Path, folder: Path) -> None:
    """Copy the package into the folder and put the compiled modules beside their sources there."""
    shutil.copytree(root / "claimtrack", folder / "claimtrack", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    sources = [
        path.relative_to(folder).as_posix() for room in ROOMS for path in folder.glob(f"claimtrack/{room}/**/*.py")
    ]
    (folder / "setup.py").write_text(_SETUP.format(paths=sorted(set(sources) - LEFT_OUT)), encoding="utf-8")
    command = [sys.executable, "setup.py", "--quiet", "build_ext", "--inplace"]
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    shutil.rmtree(folder / "build", ignore_errors=True)
    if done.returncode:
        raise RuntimeError(
            f"mypyc could not compile claimtrack; without CLAIMTRACK_MYPYC it is not needed\n{done.stdout}"
        )
