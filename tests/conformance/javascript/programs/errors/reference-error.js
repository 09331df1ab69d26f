async function f() {
  return missingName
}
f().catch((e) => console.log(e.name, e.message))
try {
  null.x
} catch (e) {
  console.log(e.name)
}
