import asyncio
import unittest


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


class TestAdd(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.base = 10

    async def test_add(self):
        self.assertEqual(await add(self.base, 1), 11)

    async def test_wrong(self):
        with self.assertRaises(TypeError):
            await add(1, "a")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestAdd)
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors))
