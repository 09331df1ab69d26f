import asyncio
from abc import ABC, abstractmethod


class Animal(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    async def speak(self): ...

    async def twice(self):
        await self.speak()
        await self.speak()


class Dog(Animal):
    async def speak(self):
        await asyncio.sleep(0.03)
        print(f"{self.name}: woof")


class Puppy(Dog):
    async def speak(self):
        await super().speak()
        print(f"{self.name}: (small)")

    @classmethod
    async def born(cls, name):
        await asyncio.sleep(0.02)
        return cls(name)

    @staticmethod
    async def age():
        return 1

    @property
    def barking(self):
        return self.twice()


async def main():
    puppy = await Puppy.born("Rex")
    await puppy.barking
    print(await puppy.age())
    try:
        Animal("x")
    except TypeError as error:
        print("abstract:", "abstract" in str(error))


asyncio.run(main())
