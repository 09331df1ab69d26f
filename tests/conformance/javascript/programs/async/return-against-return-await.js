const fail = () => Promise.reject(new Error('inner'))
async function plain() {
  try {
    return fail()
  } catch {
    return 'caught inside'
  }
}
async function awaited() {
  try {
    return await fail()
  } catch {
    return 'caught inside'
  }
}
plain().catch((e) => console.log('plain:', e.message))
awaited().then((v) => console.log('awaited:', v))
