interface User {
  id: number
  name: string
  tags?: readonly string[]
}
async function load(id: number): Promise<User> {
  await new Promise<void>((resolve) => setTimeout(resolve, 5))
  return { id, name: `user ${id}` }
}
load(1).then((user: User): void => console.log(user))
