"""Names that tutorials use without importing them, and what they stand for in the standard library."""

#: Modules that are imported when only their name is used.
MODULES = frozenset("""
    argparse array ast asyncio base64 bisect calendar collections concurrent contextlib contextvars copy csv
    dataclasses datetime decimal enum fractions functools glob hashlib heapq html inspect io itertools json logging
    math multiprocessing operator os pathlib pickle platform pprint queue random re secrets shutil signal socket
    statistics string struct subprocess sys tempfile textwrap threading time timeit traceback types typing unittest
    urllib uuid warnings weakref zoneinfo
""".split())

#: Modules whose parts are modules that have to be imported themselves: `concurrent.futures` and the like.
PARTS = {"concurrent": "concurrent.futures", "urllib": "urllib.parse"}

#: What other names mean: the module that has them.
MEMBERS = {
    name: module
    for module, names in {
        "asyncio": "create_task gather TaskGroup wait_for as_completed ensure_future get_event_loop "
                   "get_running_loop new_event_loop CancelledError to_thread Semaphore BoundedSemaphore "
                   "PriorityQueue LifoQueue QueueEmpty QueueFull StreamReader StreamWriter AbstractEventLoop "
                   "iscoroutinefunction current_task all_tasks",
        "collections": "defaultdict deque Counter OrderedDict namedtuple ChainMap",
        "collections.abc": "AsyncIterator AsyncGenerator AsyncIterable Awaitable Coroutine Iterable Iterator Mapping "
                           "Sequence Callable Generator",
        "concurrent.futures": "ThreadPoolExecutor ProcessPoolExecutor",
        "contextlib": "asynccontextmanager contextmanager suppress AsyncExitStack ExitStack closing aclosing "
                      "nullcontext",
        "contextvars": "ContextVar copy_context",
        "dataclasses": "dataclass field asdict",
        "datetime": "timedelta",
        "enum": "Enum IntEnum auto",
        "abc": "ABC abstractmethod",
        "functools": "partial wraps lru_cache cached_property reduce singledispatch",
        "itertools": "chain islice cycle zip_longest takewhile",
        "pathlib": "Path",
        "random": "randint uniform randrange shuffle choice",
        "textwrap": "dedent",
        "threading": "Thread",
        "time": "perf_counter monotonic",
        "types": "SimpleNamespace",
        "typing": "Any AnyStr Dict List Optional Union Tuple Set Type TypeVar Generic Protocol Literal NamedTuple "
                  "TypedDict Final ClassVar cast overload ParamSpec Annotated TYPE_CHECKING",
        "unittest.mock": "AsyncMock MagicMock Mock patch",
        "uuid": "uuid4",
    }.items()
    for name in names.split()
}

#: Libraries that are simulated faithfully and known by their own name, also where the import was left out.
LIBRARIES = frozenset("aiohttp httpx requests aiofiles asyncpg websockets aiosqlite uvloop nest_asyncio trio anyio "
                      "uvicorn redis aioredis async_timeout pytest tqdm colorama psutil".split())

#: What they have, where it is known by its own name.
LIBRARY_MEMBERS = {
    name: library
    for library, names in {
        "fastapi": "FastAPI APIRouter Depends HTTPException BackgroundTasks Request Response WebSocket Query Path Body "
                   "Header Cookie Form File UploadFile WebSocketDisconnect",
        "pydantic": "BaseModel Field",
        "aiohttp": "ClientSession ClientTimeout web",
        "httpx": "AsyncClient",
        "tenacity": "AsyncRetrying Retrying RetryError TryAgain stop_after_attempt stop_after_delay stop_never "
                    "wait_fixed wait_random wait_exponential wait_random_exponential wait_none wait_incrementing "
                    "retry_if_exception_type retry_if_result",
    }.items()
    for name in names.split()
}

#: What is usually meant by `np.array`.
ALIASES = {"np": "numpy", "pd": "pandas", "plt": "matplotlib.pyplot"}
