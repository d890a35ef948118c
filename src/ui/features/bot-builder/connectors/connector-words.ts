import { connectorRoles, environments, type ConnectorRole, type Environment } from '#model/connector';
import type { Option } from '../../../kit/option';

const roleNames: Readonly<Record<ConnectorRole, string>> = { agent: 'Agent', manager: 'Manager' };
export const environmentNames: Readonly<Record<Environment, string>> = {
  demo: 'Demo',
  production: 'Production',
};

export const roleOptions: readonly Option[] = connectorRoles.map((value) => ({
  value,
  label: roleNames[value],
}));
export const environmentOptions: readonly Option[] = environments.map((value) => ({
  value,
  label: environmentNames[value],
}));
