"""From SitePlans to build/ and site/: writes, runs MkDocs, indexes, exchanges."""

from generator.publish.crew import (
    default_processes,
    pack,
    parallel_map,
    run_apart,
    run_jobs,
    unpack,
)
from generator.publish.dev_server import Stand, dev_server
from generator.publish.edition import (
    Bouwverslag,
    PartTarget,
    Wijkuitslag,
    bring_out,
    build_part,
    clean_up,
    settle,
)
from generator.publish.fingerprint import (
    files_fingerprint,
    fingerprint,
    folder_fingerprint,
    generator_fingerprint,
    tool_versions,
)
from generator.publish.lock import build_lock
from generator.publish.manifest import Deel, site_size
from generator.publish.memory import (
    from_json,
    recall,
    recall_files,
    remember,
    remember_files,
    to_json,
)
from generator.publish.overview import bring_out_overview, remove_sites, workshops
from generator.publish.project import write_files, write_whole
from generator.publish.released import (
    build_version,
    built_version,
    place_versions,
    published_versions,
    read_pages,
    version_is_published,
)
from generator.publish.search_index import DisturbedError, make_search_index
from generator.publish.shard import (
    Deelwijk,
    Shard,
    make_room,
    part_sha256,
    read_shard,
    write_shard,
)
from generator.publish.staging import (
    PORTAAL,
    Staging,
    link_tree,
    open_staging,
    sweep,
    workshop,
    workshop_of,
)
from generator.publish.stopwatch import Stopwatch
from generator.publish.today import today
from generator.publish.watch import Saves, watch_content

__all__ = [
    "PORTAAL",
    "Bouwverslag",
    "Deel",
    "Deelwijk",
    "DisturbedError",
    "PartTarget",
    "Saves",
    "Shard",
    "Staging",
    "Stand",
    "Stopwatch",
    "Wijkuitslag",
    "bring_out",
    "bring_out_overview",
    "build_lock",
    "build_part",
    "build_version",
    "built_version",
    "clean_up",
    "default_processes",
    "dev_server",
    "files_fingerprint",
    "fingerprint",
    "folder_fingerprint",
    "from_json",
    "generator_fingerprint",
    "link_tree",
    "make_room",
    "make_search_index",
    "open_staging",
    "pack",
    "parallel_map",
    "part_sha256",
    "place_versions",
    "published_versions",
    "read_pages",
    "read_shard",
    "recall",
    "recall_files",
    "remember",
    "remember_files",
    "remove_sites",
    "run_apart",
    "run_jobs",
    "settle",
    "site_size",
    "sweep",
    "to_json",
    "today",
    "tool_versions",
    "unpack",
    "version_is_published",
    "watch_content",
    "workshop",
    "workshop_of",
    "workshops",
    "write_files",
    "write_shard",
    "write_whole",
]
