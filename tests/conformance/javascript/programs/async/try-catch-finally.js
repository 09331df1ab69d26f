async function risky(fail) {
  try {
    await null
    if (fail) throw new Error('failed')
    return 'fine'
  } catch (error) {
    return `recovered from ${error.message}`
  } finally {
    console.log('cleanup')
  }
}
risky(false)
  .then(console.log)
  .then(() => risky(true))
  .then(console.log)
