/** How a folder or an IDX file looks among what is dropped on the window. */
const IDX_NAME = /idx[13]-ubyte(\.gz)?$/i;

/** The folder of data that was dropped, or a file of it; null where something else was. */
export function droppedData(transfer: DataTransfer): File | null {
  const [item] = transfer.items;
  const file = transfer.files[0];
  if (!item || !file) return null;
  return item.webkitGetAsEntry()?.isDirectory === true || IDX_NAME.test(file.name) ? file : null;
}
