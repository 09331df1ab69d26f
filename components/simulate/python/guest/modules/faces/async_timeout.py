"""async_timeout: what asyncio.timeout grew from."""

import asyncio

timeout = asyncio.timeout
timeout_at = asyncio.timeout_at
