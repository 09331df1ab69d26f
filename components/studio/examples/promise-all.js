const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function fetchPart(name, ms) {
  await sleep(ms)
  console.log(`${name} is here`)
  return name
}

async function main() {
  // All of them start at once; Promise.all keeps the order of its list.
  const parts = await Promise.all([fetchPart('head', 300), fetchPart('body', 100), fetchPart('foot', 200)])
  console.log(parts.join(' '))
}

main()
