type Unused = {
  a: string
}

interface AlsoUnused {
  b: number
}

async function fails(): Promise<void> {
  await null
  throw new RangeError('typed failure')
}
fails()
