/** File names of IDX files. */
const IDX_NAME = /idx[13]-ubyte(\.gz)?$/i;

/** The dropped folder of data, or a file of it; null for anything else. */
export function droppedData(transfer: DataTransfer): File | null {
  const [item] = transfer.items;
  const file = transfer.files[0];
  if (!item || !file) return null;
  return item.webkitGetAsEntry()?.isDirectory === true || IDX_NAME.test(file.name) ? file : null;
}
