/**
 * Puts orders into groups in which each clashes with each, few groups, first come first placed: of every group a
 * volunteer can do one at most.
 */
export function clashGroups(
  orders: readonly number[],
  clash: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const order of orders) {
    const group = groups.find((members) => members.every((member) => clash(member, order)));
    if (group === undefined) groups.push([order]);
    else group.push(order);
  }
  return groups;
}
