using 'main.bicep'

param name = 'callingdesk'
param image = 'YOUR-REGISTRY.azurecr.io/calling-desk:0.1.0'
param registryName = 'YOUR-REGISTRY'
param currency = 'USD'
param defaultLocale = 'en-US'
param graphClientId = ''
param hasEventsSecret = false
param hasDatabase = false
param usesDatabase = false
param replicas = 2
param otlpEndpoint = ''
param run = true
