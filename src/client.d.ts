/** What an import of a template gives, for editors and `tsc`: put `velogate/client` into `types` of tsconfig.json. */
declare module '*.vtl' {
  import type { MappingTemplate } from 'velogate';

  /** The mapping template, compiled by the bundler. */
  const render: MappingTemplate;
  export default render;
}
