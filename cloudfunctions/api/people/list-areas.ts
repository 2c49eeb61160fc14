import { done } from "../answer";
import { handle } from "../handler";
import { listChildren } from "../store/areas-store";

/** The areas below one, for choosing where one lives step by step. */
export const listAreas = handle<"people.listAreas">()({
  async run({ parentId }) {
    const children = await listChildren(parentId);
    return done({ areas: children.map(({ _id, name, kind }) => ({ areaId: _id, name, kind })) });
  },
});
