const later = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))
const fail = (ms, words) => new Promise((_, reject) => setTimeout(reject, ms, new Error(words)))
async function main() {
  console.log(await Promise.race([later(60, 'slow'), later(20, 'fast')]))
  console.log(await Promise.any([fail(10, 'no'), later(40, 'yes')]))
  try {
    await Promise.any([fail(10, 'a'), fail(20, 'b')])
  } catch (error) {
    console.log(
      error.name,
      error.message,
      error.errors.map((one) => one.message),
    )
  }
}
main()
