import parseLicence from 'spdx-expression-parse';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const TYPES = {
  library: Enums.ComponentType.Library,
  framework: Enums.ComponentType.Framework,
  data: Enums.ComponentType.Data,
};

/**
 * The software bill of materials of a package, as CycloneDX JSON.
 *
 * @param {{ name: string, version: string, license: string }} app from `package.json`
 * @param {readonly import('./shipped-components.mjs').Shipped[]} components
 * @param {readonly import('./licences.mjs').Licensed[]} licences of the components, in the same order
 * @returns {string}
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function billOfMaterials(app, components, licences) {
  const licence = new Contrib.License.Factories.LicenseFactory(parseLicence);
  const itself = new Models.Component(Enums.ComponentType.Application, app.name, {
    version: app.version,
    bomRef: `${app.name}@${app.version}`,
  });
  itself.licenses.add(licence.makeFromString(app.license));
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: itself }) });
  for (const [index, { name, version, type, folder }] of components.entries()) {
    const isPackage = folder.includes('node_modules') && !name.includes(' ');
    const component = new Models.Component(TYPES[type], name, {
      version,
      bomRef: `${name}@${version}`,
      ...(isPackage && { purl: `pkg:npm/${name.replace('@', '%40')}@${version}` }),
    });
    component.licenses.add(licence.makeFromString(licences[index]?.licence ?? 'unknown'));
    bom.components.add(component);
    itself.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serializer.serialize(bom, { sortLists: true, space: 2 });
}
