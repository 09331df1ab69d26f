/** Tests that nobody runs. */
import type { Fragment } from '../../check-fragments.ts'

export const testCases: Fragment[] = [
  {
    name: 'entry: an IsolatedAsyncioTestCase',
    code: `
import asyncio
import unittest

class TestIt(unittest.IsolatedAsyncioTestCase):
    async def test_sleep(self):
        await asyncio.sleep(1)
        self.assertEqual(1 + 1, 2)
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'entry: pytest tests with fixtures',
    code: `
import asyncio
import pytest

@pytest.fixture
async def number():
    await asyncio.sleep(1)
    yield 14

@pytest.mark.asyncio
async def test_number(number):
    assert number == 14
    print("tested", number)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `tested 14
`,
  },
  {
    name: 'entry: tests stand beside module-level code',
    code: `
import pytest
pytest.importorskip("browser")
settings.configure(debug=True)

async def test_opens():
    page = await open_page("/")
    print("opened")

def test_by_hand(event_loop):
    print(event_loop.run_until_complete(asyncio.sleep(1, "by hand")))
`,
    assumptions: ['entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: `opened
by hand
`,
  },
  {
    name: 'class: a test case without imports compares something simulated',
    code: `
class TestTill(unittest.IsolatedAsyncioTestCase):
    async def test_sum(self):
        till = Till(AsyncMock())
        self.assertEqual(await till.total(), 12)
        print("checked")
`,
    assumptions: ['entry', 'import', 'name', 'other'],
    outcome: 'completed',
    stdout: `checked
`,
  },
  {
    name: 'test: an error that something simulated should raise',
    code: `
import pytest

@pytest.mark.asyncio
async def test_late():
    with pytest.raises(LateError):
        await ferry.wait(5)
    print("held")
`,
    assumptions: ['entry', 'latency', 'module', 'name', 'other'],
    outcome: 'completed',
    stdout: `held
`,
  },
  {
    name: 'test: what something simulated is, is taken to hold',
    code: `
import pytest

@pytest.mark.asyncio
async def test_reply():
    assert await ferry.reply() is None
    assert isinstance(await ferry.load(), bytes)
    assert 1 is not None
    print("held")
`,
    assumptions: ['entry', 'module', 'name', 'other'],
    outcome: 'completed',
    stdout: `held
`,
  },
]
