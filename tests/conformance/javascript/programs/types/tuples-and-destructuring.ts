const pair: [name: string, age: number] = ['Ann', 31]
const [name, age]: [string, number] = pair
function swap<A, B>([a, b]: readonly [A, B]): [B, A] {
  return [b, a]
}
console.log(name, age, swap(pair))
