async function allOf(object) {
  const entries = await Promise.all(
    Object.entries(object).map(async ([key, promise]) => [key, await promise]),
  )
  return Object.fromEntries(entries)
}
allOf({ a: Promise.resolve(1), b: new Promise((r) => setTimeout(r, 5, 2)), c: 3 }).then((r) => console.log(r))
