async function* failing() {
  yield 'ok'
  throw new Error('generator failed')
}
;(async () => {
  try {
    for await (const v of failing()) console.log(v)
  } catch (e) {
    console.log('caught', e.message)
  }
  const g = failing()
  console.log(await g.next())
  console.log(await g.return('stopped'))
  console.log(await g.next())
})()
